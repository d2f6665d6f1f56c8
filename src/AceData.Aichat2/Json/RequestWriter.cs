using System.Text.Json;

namespace AceData.Aichat2;

/// <summary>Writes requests as JSON: exactly what the caller set, nothing else.</summary>
internal static class RequestWriter
{
    public static byte[] Chat(ChatRequest request, bool inBackground) => RequestBody.Write((request, inBackground), static (writer, chat) =>
    {
        writer.WriteStartObject();
        WriteChat(writer, chat.request);
        if (chat.inBackground)
        {
            writer.WriteBoolean("async"u8, true);
        }

        End(writer, chat.request);
    });

    public static byte[] Retrieve(RetrieveRequest request) => RequestBody.Write(request, static (writer, request) =>
    {
        Begin(writer, "retrieve"u8, request.Id);
        End(writer, request);
    });

    public static byte[] RetrieveBatch(RetrieveBatchRequest request) => RequestBody.Write(request, static (writer, request) =>
    {
        Begin(writer, "retrieve_batch"u8, id: null);
        Write(writer, "model"u8, request.Model?.Value);
        Write(writer, "model_group"u8, request.ModelGroup?.Value);
        Write(writer, "user_id"u8, request.UserId);
        Write(writer, "application_id"u8, request.ApplicationId);
        Write(writer, "offset"u8, request.Offset);
        Write(writer, "limit"u8, request.Limit);
        End(writer, request);
    });

    public static byte[] Update(UpdateRequest request) => RequestBody.Write(request, static (writer, request) =>
    {
        Begin(writer, "update"u8, request.Id);
        Write(writer, "title"u8, request.Title);
        if (request.Messages is not null)
        {
            writer.WriteStartArray("messages"u8);
            foreach (var message in request.Messages)
            {
                JsonSerializer.Serialize(writer, message, Aichat2Json.Default.Message);
            }

            writer.WriteEndArray();
        }

        End(writer, request);
    });

    public static byte[] Delete(DeleteRequest request) => RequestBody.Write(request, static (writer, request) =>
    {
        Begin(writer, "delete"u8, request.Id);
        End(writer, request);
    });

    private static void WriteChat(Utf8JsonWriter writer, ChatRequest request)
    {
        Write(writer, "id"u8, request.Id);
        Write(writer, "model"u8, request.Model?.Value);
        Write(writer, "question"u8, request.Question);
        if (request.Message is not null)
        {
            writer.WritePropertyName("message"u8);
            JsonSerializer.Serialize(writer, request.Message, Aichat2Json.Default.MessageContent);
        }

        Write(writer, "stateful"u8, request.Stateful);
        Write(writer, "references"u8, request.References);
        Write(writer, "preset"u8, request.Preset);
        Write(writer, "max_turns"u8, request.MaxTurns);
        Write(writer, "callback_url"u8, request.CallbackUrl?.OriginalString);
        Write(writer, "allowed_skills"u8, request.AllowedSkills);
        Write(writer, "allowed_mcp_servers"u8, request.AllowedMcpServers);
        WritePolicy(writer, request.UnattendedPolicy);
        WriteToolResults(writer, request.ToolResults);
        WriteClientTools(writer, request.ClientTools);
        Write(writer, "user_id"u8, request.UserId);
        Write(writer, "application_id"u8, request.ApplicationId);
    }

    private static void WritePolicy(Utf8JsonWriter writer, UnattendedPolicy? policy)
    {
        if (policy is null)
        {
            return;
        }

        writer.WriteStartObject("unattended_policy"u8);
        Write(writer, "mode"u8, policy.Mode?.Value);
        Write(writer, "allowed_skills"u8, policy.AllowedSkills);
        Write(writer, "allowed_mcp_servers"u8, policy.AllowedMcpServers);
        Write(writer, "expires_at"u8, policy.ExpiresAt?.ToUnixTimeSeconds());
        End(writer, policy);
    }

    private static void WriteToolResults(Utf8JsonWriter writer, IReadOnlyList<ToolResult> results)
    {
        if (results.Count == 0)
        {
            return;
        }

        writer.WriteStartArray("tool_results"u8);
        foreach (var result in results)
        {
            writer.WriteStartObject();
            writer.WriteString("tool_use_id"u8, result.ToolUseId);
            writer.WriteString("output"u8, result.Output);
            Write(writer, "is_error"u8, result.IsError);
            End(writer, result);
        }

        writer.WriteEndArray();
    }

    private static void WriteClientTools(Utf8JsonWriter writer, IReadOnlyList<ClientToolDefinition> tools)
    {
        if (tools.Count == 0)
        {
            return;
        }

        writer.WriteStartArray("client_tools"u8);
        foreach (var tool in tools)
        {
            writer.WriteStartObject();
            writer.WriteString("name"u8, tool.Name);
            Write(writer, "displayName"u8, tool.DisplayName);
            writer.WriteString("description"u8, tool.Description);
            writer.WritePropertyName("inputSchema"u8);
            tool.InputSchema.WriteTo(writer);
            End(writer, tool);
        }

        writer.WriteEndArray();
    }

    private static void Begin(Utf8JsonWriter writer, ReadOnlySpan<byte> action, string? id)
    {
        writer.WriteStartObject();
        writer.WriteString("action"u8, action);
        Write(writer, "id"u8, id);
    }

    private static void End(Utf8JsonWriter writer, ApiRecord record)
    {
        if (record.UnknownFields is not null)
        {
            foreach (var field in record.UnknownFields)
            {
                writer.WritePropertyName(field.Key);
                field.Value.WriteTo(writer);
            }
        }

        writer.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter writer, ReadOnlySpan<byte> name, string? value)
    {
        if (value is not null)
        {
            writer.WriteString(name, value);
        }
    }

    private static void Write(Utf8JsonWriter writer, ReadOnlySpan<byte> name, bool? value)
    {
        if (value is { } flag)
        {
            writer.WriteBoolean(name, flag);
        }
    }

    private static void Write(Utf8JsonWriter writer, ReadOnlySpan<byte> name, long? value)
    {
        if (value is { } number)
        {
            writer.WriteNumber(name, number);
        }
    }

    private static void Write(Utf8JsonWriter writer, ReadOnlySpan<byte> name, IReadOnlyList<string> values)
    {
        if (values.Count == 0)
        {
            return;
        }

        writer.WriteStartArray(name);
        foreach (var value in values)
        {
            writer.WriteStringValue(value);
        }

        writer.WriteEndArray();
    }
}
